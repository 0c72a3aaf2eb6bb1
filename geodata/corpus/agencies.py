"""News agencies and papers as they sign: after a dash, in brackets, behind a slash."""

AGENCY = (
    r"(?:Agence France-Presse|AFP|Associated Press|AP|Reuters|Xinhua|Kyodo(?: News)?|dpa|EFE|UPI"
    r"|ANI|PTI|IANS|Bernama|Yonhap|Jiji(?: Press)?|TASS|Anadolu(?: Agency)?|AA News|Bloomberg|BBC"
    r"|CNA|CGTN|RFA|Radio Free Asia|VOA|Voice of America|BenarNews|UCA ?News|Nikkei(?: Asia)?"
    r"|DVB|Democratic Voice of Burma|Mizzima|SHAN|BNI|KNG|Narinjara|Khonumthung|Myanmar Now"
    r"|The Irrawaddy|Irrawaddy|GNLM|MITV|MNA|MDN|Frontier(?: Myanmar)?)"
)
"""One agency or paper, as a regular expression without anchors."""
