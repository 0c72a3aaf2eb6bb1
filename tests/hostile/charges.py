"""What somebody who means harm writes where a text is asked for, by name."""

FAR = "http://192.0.2.1"
"""A host of the documentation network: nobody is there, and asking it is noticed."""

CHARGES = {
    "template expression": "{{7*7}}{{cycler.__init__.__globals__.os.system('touch PWNED')}}",
    "template statement": "{% for x in ().__class__.__base__.__subclasses__() %}x{% endfor %}",
    "template comment": "{#",
    "format field": "{0.__class__.__init__.__globals__} {claim} %(author)s %s %n",
    "template literal": "${alert(1)}",
    "backticks": "`${alert(1)}` ```",
    "end of a script": "</script><script>alert(1)</script>",
    "end of a comment": "--><script>alert(1)</script><!--",
    "end of a style": "</style><style>@import url(http://192.0.2.1/x.css);</style>",
    "picture with a handler": "<img src=x onerror=alert(1)>",
    "drawing with a handler": "<svg/onload=alert(1)>",
    "frame": f"<iframe src={FAR}/></iframe>",
    "broken out of an attribute": '"\' onmouseover=alert(1) autofocus onfocus=alert(1) x="',
    "remote picture": f"![x]({FAR}/x.png)",
    "script link": "[x](javascript:alert(1))",
    "data link": "[x](data:text/html,<script>alert(1)</script>)",
    "reference link": f"[x][y]\n\n[y]: {FAR}/y",
    "bare address": f"{FAR}/bare",
    "icon and colour": ":material/delete: :red[x] :streamlit: :blue-background[y]",
    "formula in TeX": r"$$\href{javascript:alert(1)}{x}$$ $\color{red}x$",
    "heading and rule": "\n\n# Heading\n\n---\n\n> quote",
    "cell formula": f'=HYPERLINK("{FAR}","x")',
    "cell command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "turned text": "\u202e)gnp.exe\u202c \u2066x\u2069",
    "nothing to see": "La\u200bsh\u200dio\ufeff\u2060",
    "look-alikes": "L\u0430shi\u043e \uff1cscript\uff1e \uff1dcmd",
    "control signs": "\x1b[31mred\x07\x08",
    "line separators": "one\u2028alert(1)\u2029two\x85three",
}
"""Each is a text; together they cover what folium, Jinja, Markdown, HTML, JavaScript, a terminal
and a spreadsheet would run."""


def marked(name: str) -> str:
    """Return a charge with a word before and behind it by which it is found wherever it goes."""
    return f"{token(name)} {CHARGES[name]} {token(name)}"


def token(name: str) -> str:
    """Return the word that a charge is found by; nothing else has it."""
    return f"zqx{list(CHARGES).index(name):03}k"


TOKEN = r"zqx\d{3}k"  # noqa: S105 - a pattern, not a password.
