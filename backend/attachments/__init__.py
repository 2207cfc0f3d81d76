"""Pictures and strokes of handwriting, named by their hash, apart from the entries that name them."""
