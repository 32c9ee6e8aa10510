"""The overview as a typical Streamlit page: multiselects, plotly.express, and the table of all events found."""

import streamlit as st

from benchmarks.peers import figures

st.set_page_config(page_title="Plain", layout="wide")
register = st.cache_resource(show_spinner=False)(figures.load)()

with st.sidebar:
    first = st.selectbox("From year", register.years, index=None, key="from")
    last = st.selectbox("To year", register.years, index=None, key="to")
    themes = st.multiselect("Theme", sorted(register.themes["theme"].unique()))
    tracks = st.multiselect("Track", sorted(register.events["track"].unique()))
    countries = st.multiselect("Country", sorted(set(register.events["country"]) - {""}))

events = figures.chosen(register, first, last, themes, tracks, countries)
st.title("Conflict-resolution activities in the South Caucasus")
numbers = figures.key_figures(register, events)
for column, (label, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
    column.metric(label, f"{number:,}")
drawn = figures.figures(register, events)
for pair in (drawn[:2], drawn[2:]):
    for column, figure in zip(st.columns(2), pair, strict=True):
        column.plotly_chart(figure)
st.dataframe(events, hide_index=True)
