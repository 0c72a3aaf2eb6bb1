"""Every answer of the server says what the browser may do with it, and internals stay inside."""

import http.client
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from pages.parts.headers import is_internal, list_headers, read_embedders

NEWS = ("https://news.example.org",)


@pytest.fixture(scope="module")
def server(passing_server):
    """The dashboard as `run.py` starts it."""
    return passing_server()


def ask(server: str, path: str, method: str = "GET", **headers: str):
    """Return status, headers and body; the path goes out as it is, dots and all."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=20)
    try:
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def policy_of(headers: Mapping[str, str]) -> dict[str, str]:
    """Take a policy apart into ``{directive: sources}``."""
    parts = (rule.strip().partition(" ") for rule in headers["content-security-policy"].split(";"))
    return {name: sources for name, _, sources in parts}


ANSWERS = [
    ("the page", "/", 200),
    ("a page of it", "/review", 200),
    ("a page that isn't", "/no-such-page", 200),
    ("a file of the page", "/favicon.png", 200),
    ("health", "/_stcore/health", 200),
    ("what isn't there", "/media/no-such-file.pdf", 404),
    ("a component that isn't", "/component/nobody.nothing/index.html", 404),
    ("metrics", "/_stcore/metrics", 404),
]


@pytest.mark.parametrize(
    ("path", "status"), [row[1:] for row in ANSWERS], ids=[r[0] for r in ANSWERS]
)
def test_every_answer_carries_the_headers(server, path, status):
    got, headers, _ = ask(server, path)
    assert got == status
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert policy_of(headers)["default-src"] == "'none'"
    assert policy_of(headers)["frame-ancestors"] == "'self'"


def test_the_page_runs_no_script_but_its_own():
    policy = policy_of(list_headers("/", b""))
    scripts = policy["script-src"].split()
    assert set(scripts[:2]) == {"'self'", "blob:"}
    assert all(one.startswith("'sha256-") for one in scripts[2:])
    assert policy["connect-src"] == "'self'"
    assert policy["img-src"] == "'self' data: blob:"
    assert "unsafe-eval" not in str(policy)


def test_what_was_uploaded_or_made_for_download_is_inert():
    assert policy_of(list_headers("/media/abc.html", b"")) == {
        "default-src": "'none'",
        "sandbox": "",
        "frame-ancestors": "'self'",
    }


INTERNALS = [
    "/_stcore/metrics",
    "/_stcore/metrics/",
    "//_stcore/metrics",
    "/_stcore//metrics",
    "/%5fstcore/metrics",
    "/_stcore/agent/interact",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/mcp",
    "/_stcore/script-health-check",
]


@pytest.mark.parametrize("path", INTERNALS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_internals_are_not_served(server, path, method):
    status, _, body = ask(server, path, method)
    assert status in {400, 404, 405}
    assert b"# TYPE" not in body
    assert b"openapi" not in body


def test_other_addresses_of_the_core_are_no_internals():
    assert not is_internal("/_stcore/metricsish")
    assert not is_internal("/_stcore/health")


CLIMBS = [
    "/component/pages.parts.served.payloads/../../../dashboard.py",
    "/component/pages.parts.served.payloads/..%2f..%2f..%2fdashboard.py",
    "/component/pages.parts.served.payloads/%2e%2e/%2e%2e/dashboard.py",
    "/component/pages.parts.served.payloads/..%5c..%5cdashboard.py",
    "/component/pages.parts.served.payloads//etc/passwd",
    "/component/pages.parts.served.payloads/%2fetc%2fpasswd",
    "/component/pages.parts.served.payloads/C:%5cWindows%5cwin.ini",
    "/component/pages.parts.served.payloads/%00",
    "/component/pages.parts.served.payloads/a%00.js",
    "/component/pages.parts.served.payloads/",
    "/component/pages.parts.served.payloads/.",
    "/component/pages.parts.served.payloads/%2e%2e",
    "/component/../../dashboard.py",
    "/static/../../dashboard.py",
    "/media/../../../etc/passwd",
    "/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/app/static/../dashboard.py",
    "/_stcore/bidi-components/../../dashboard.py",
    "/.streamlit/secrets.toml",
    "/seeds/../.streamlit/config.toml",
    "//evil.example/%2f..",
]


@pytest.mark.parametrize("path", CLIMBS)
def test_no_address_leads_to_a_file_of_the_machine(server, path):
    status, headers, body = ask(server, path)
    for secret in (b"st.navigation", b"root:", b"[server]", b"Index of"):
        assert secret not in body
    # Streamlit answers with its own page where it knows no better, or not at all.
    assert status in {400, 403, 404, 405} or b"<title>Streamlit</title>" in body
    assert "evil.example" not in headers.get("location", "")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "localhost@evil.example"]
)
def test_a_foreign_name_reads_nothing(server, host):
    status, _, body = ask(server, "/", Host=host)
    assert status == 400
    assert b"<title>" not in body


EMBEDS = [
    ("the page, asked for so", "/", b"embed=true", "'self' https://news.example.org"),
    (
        "a page of it",
        "/crossings",
        b"date=2024-07-23&embed=true",
        "'self' https://news.example.org",
    ),
    ("twice said", "/", b"embed=true&embed=true", "'self'"),
    ("said otherwise", "/", b"embed=TRUE", "'self'"),
    ("not said", "/", b"", "'self'"),
    ("a file", "/media/a.pdf", b"embed=true", "'self'"),
    ("the map's frame", "/component/x/index.html", b"embed=true", "'self'"),
    ("bytes that are no text", "/", b"embed=true&x=\xff\xfe", "'self' https://news.example.org"),
]


@pytest.mark.parametrize(
    ("path", "query", "framers"), [r[1:] for r in EMBEDS], ids=[r[0] for r in EMBEDS]
)
def test_only_named_sites_frame_only_the_embedded_page(path, query, framers):
    headers = list_headers(path, query, NEWS)
    assert policy_of(headers)["frame-ancestors"] == framers
    assert ("x-frame-options" in headers) == (framers == "'self'")


def test_without_a_named_site_embedding_is_refused(server):
    assert policy_of(ask(server, "/?embed=true")[1])["frame-ancestors"] == "'self'"


def test_sites_are_read_from_the_environment():
    named = {"SALWEEN_EMBEDDED_BY": " https://news.example.org  https://b.example:8443 "}
    assert read_embedders(named) == ("https://news.example.org", "https://b.example:8443")
    assert read_embedders({}) == ()


@pytest.mark.parametrize(
    "site",
    [
        *("*", "https://*", "https://*.example.org", "http://news.example.org", "news.example.org"),
        *("https://a.example/path", "https://a.example;script-src", "https://a@b.example"),
        *("javascript:alert(1)", "https://", "'unsafe-inline'", "https://a.example:99999"),
        *("https://ex\u0430mple.org", "https://[::1"),
    ],
)
def test_what_is_no_site_stops_the_start(site):
    with pytest.raises(ValueError, match=r"SALWEEN_EMBEDDED_BY: .* is no site"):
        read_embedders({"SALWEEN_EMBEDDED_BY": site})
