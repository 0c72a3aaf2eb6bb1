"""Take it away: what a page shows as a file; and, for programs, over HTTP.

Names nothing itself: the server imports `http` before Streamlit runs, and a component that is
declared by then is never served.
"""
