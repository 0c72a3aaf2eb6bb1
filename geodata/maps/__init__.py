"""From history to a folium map that lives by a clock in the browser."""
