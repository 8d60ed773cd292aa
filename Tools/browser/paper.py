"""Reads a page as it is printed."""

import io
import re

import pypdf


def print_out(page, shot=None):
    """What is wrong with a page's print, and how many sheets it has."""
    words = page.evaluate("() => [document.querySelector('.banner')?.textContent, document.querySelector('.release').textContent]")
    printed = page.pdf(prefer_css_page_size=True)
    if shot:
        with open(shot, "wb") as file:
            file.write(printed)
    sheets = pypdf.PdfReader(io.BytesIO(printed)).pages
    wanted = [text for text in words if text] + ["Uncontrolled when printed"]
    faults = []
    for number, sheet in enumerate(sheets, 1):
        text = re.sub(r"\s+", " ", sheet.extract_text())
        for words in wanted + [f"Page {number} of {len(sheets)}"]:
            if words.lower() not in text.lower():
                faults.append(f"sheet {number} of {len(sheets)} does not say “{words}”")
        size = (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height)))
        if size != (595, 842):
            faults.append(f"sheet {number} is no A4 but {size[0]} by {size[1]} points")
    return faults[:6], len(sheets)
