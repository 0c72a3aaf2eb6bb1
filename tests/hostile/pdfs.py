"""PDFs built by hand, as no printer would."""

import zlib

TEXT = b"BT /F1 12 Tf 50 700 Td (The MNDAA captured Lashio on 3 August 2024.) Tj ET "
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf(*objects: bytes) -> bytes:
    """Put objects, numbered from 1, into a PDF whose catalogue is the first."""
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    )  # fmt: skip


def stream(data: bytes, more: bytes = b"") -> bytes:
    """Make a stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), more, data)


def packed(data: bytes) -> bytes:
    """Make a stream that has to be unpacked."""
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode")


def one_page(content: bytes, catalogue: bytes = b"", resources: bytes = b"") -> bytes:
    """Make a PDF of one page."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
        b"/Resources<</Font<</F1 4 0 R>>%s>>>>" % resources,
        FONT,
        content,
        stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>"),
    )
