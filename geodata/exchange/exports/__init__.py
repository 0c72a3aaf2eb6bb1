"""What a page shows as files that other programs open, with the sentences it rests on."""
