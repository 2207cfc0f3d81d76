"""HTTPS before a ward's server, as a proxy speaks it: WebKit keeps no `Secure` cookie of http, not even here."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import trustme

HOST = "127.0.0.1"
CHUNK = 65_536


@contextmanager
def https(port: int, behind: int) -> Iterator[str]:
    """Its address, while it stands: what comes to `port` in TLS goes on to the port `behind` it."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def meet(phone: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):
            await pass_on(phone, back, behind)

    async def end() -> None:
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(meet, HOST, port, ssl=certificate()), loop).result()
    try:
        yield f"https://{HOST}:{port}"
    finally:
        asyncio.run_coroutine_threadsafe(end(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def pass_on(phone: asyncio.StreamReader, back: asyncio.StreamWriter, behind: int) -> None:
    """Both ways until one side ends; a server that is down hangs up on the phone."""
    with suppress(OSError):
        answer, ask = await asyncio.open_connection(HOST, behind)
        await asyncio.gather(copy(phone, ask), copy(answer, back))
    back.close()


async def copy(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    """Everything that comes, then the end."""
    with suppress(OSError):
        while some := await source.read(CHUNK):
            sink.write(some)
            await sink.drain()
    sink.close()


def certificate() -> ssl.SSLContext:
    """Of an authority that nobody knows, for this test alone."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert(HOST).configure_cert(context)
    return context
