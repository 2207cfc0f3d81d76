"""The web app manifest: what a home screen shows and where it starts."""

from typing import Any

ICON = "/static/icons/"


def manifest(demo: bool) -> dict[str, Any]:
    """The manifest as a dict; the demo ward is another app by name, so that nobody mixes the two icons up."""
    name = "Tenpoint (made-up patients)" if demo else "Tenpoint"
    return {
        "id": "/app/",
        "name": name,
        "short_name": "Tenpoint demo" if demo else "Tenpoint",
        "description": "ICE, ICANS and CRS at the bedside, with or without a network.",
        "lang": "en",
        "dir": "ltr",
        "start_url": "/app/?src=home",
        "scope": "/app/",
        "display": "standalone",
        "background_color": "#FFFFFF",
        "theme_color": "#0B4F85",
        "categories": ["medical", "health"],
        "prefer_related_applications": False,
        "launch_handler": {"client_mode": ["navigate-existing", "auto"]},
        "icons": [
            {"src": f"{ICON}icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any"},
            {"src": f"{ICON}icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any"},
            {"src": f"{ICON}icon-maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
        "shortcuts": [
            {"name": "Ward", "url": "/app/"},
            {"name": "Is my work safe?", "url": "/app/sync"},
        ],
    }
