"""What is made ready before the first page covers what the style asks for, and arrays hold what they are given."""

from cffi import FFI

from backend.pdf.ready import Arrays, sample, sizes

STYLE = ".sheet { font: 400 9.3pt/1.17 x; } .sheet h1 { font-size: 12pt; } .sheet h2 { font-size: 12pt; }"


def test_every_size_of_the_style_is_made_ready_once_in_every_language() -> None:
    assert sizes(STYLE) == ["12pt", "9.3pt"]
    assert [sample(STYLE).count(f'<tr lang="{name}" style="font-size: 12pt">') for name in ("en", "fr")] == [1, 1]


def test_filled_arrays_of_all_lengths_are_of_one_type_and_hold_what_they_were_given() -> None:
    ffi = FFI()
    three, two = Arrays(ffi).new("int[3]", [1, 2, 3]), Arrays(ffi).new("int[2]", (4, 5))
    assert [list(three), list(two)] == [[1, 2, 3], [4, 5]]
    assert ffi.typeof(three) is ffi.typeof(two)
    assert len(Arrays(ffi).new("int[9]")) == 9
    assert Arrays(ffi).NULL == ffi.NULL
