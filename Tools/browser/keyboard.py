"""Walks through a page by the Tab key."""

# Marks everything the Tab key should reach, in its order, with how it looks without the focus.
MARK = """() => {
  document.activeElement?.blur();
  const all = [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")].filter(e => e.checkVisibility());
  const look = e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineColor, s.boxShadow, s.backgroundColor].join("|"); };
  window.stops = all.map(e => [e, look(e)]);
  window.look = look;
  getSelection().removeAllRanges();
  return all.length;
}"""

# The stop that has the focus: its place, whether the focus shows, and whether any of it can be seen.
WHERE = """() => {
  const now = document.activeElement, place = window.stops.findIndex(([e]) => e === now);
  if (place < 0) return null;
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9], width = document.documentElement.clientWidth;
  const seen = [...now.getClientRects()].some(box => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, width), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    return shares.some(x => shares.some(y => {
      const hit = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
      return hit && now.contains(hit);
    }));
  });
  return [place, window.look(now) !== window.stops[place][1], seen, now.localName + " “" + (now.textContent || "").trim().slice(0, 40) + "”"];
}"""


def walk(page):
    """Says what Tab does not reach, reaches out of order, or leaves unseen; and how many stops there are."""
    count = page.evaluate(MARK)
    reached, faults, order = set(), [], []
    # A page opened at a paragraph starts there, and comes round to its head after the end.
    for _ in range(count + 4):
        page.keyboard.press("Tab")
        found = page.evaluate(WHERE)
        if found is None:
            continue
        place, shows, is_seen, words = found
        if not is_seen:
            # The page may still be on its way there.
            page.wait_for_timeout(100)
            is_seen = (page.evaluate(WHERE) or found)[2]
        if place not in reached:
            order.append(place)
            if not shows:
                faults.append(f"the focus does not show on {words}")
            if not is_seen:
                faults.append(f"{words} is out of sight when it has the focus")
        reached.add(place)
        if len(reached) == count:
            break
    if len(reached) < count:
        faults.append(f"Tab reaches {len(reached)} of {count} links and buttons")
    elif order != [(order[0] + step) % count for step in range(count)]:
        faults.append("Tab leaves the order of the text")
    return faults[:6], count
