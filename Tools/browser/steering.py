"""Between releases, and about the board itself: a notice, an urgent change, a corrected note, a motion, the calendar, a locality."""

import datetime

from .writing import sign_in

CHAPTER = "child-sexual-abuse"
PASSPHRASE = "seven quiet herons wade"


def steer(walk):
    """Takes the walk, without JavaScript."""
    coordinator, chair, police, author = (signed_in(walk, member) for member in ["coordinator", "chair", "police-1", "author"])
    notice(walk, coordinator, chair, police)
    calendar(walk, coordinator)
    urgent(walk, author, chair, police, coordinator)
    motion(walk, chair, police)
    locality(walk, coordinator)
    note(walk, coordinator)


def signed_in(walk, member):
    """Somebody's browser, in which they have signed in again."""
    page = walk.people[member]
    sign_in(walk, page, member)
    return page


def notice(walk, coordinator, chair, police):
    """A notice over a paragraph of the site: shown, put forward, approved by two, read by everybody, ended."""
    words = "Ask the designated nurse before you rely on this."
    coordinator.goto(f"{walk.address}/{CHAPTER}/")
    coordinator.goto(walk.address + coordinator.locator(".paragraph .actions a[href*=suggest]").first.get_attribute("href"))
    walk.see(coordinator, "suggest-board")
    coordinator.click("text=put a notice over")
    walk.see(coordinator, "notice-form")
    coordinator.check("#kind-correction")
    coordinator.fill("#text", words)
    coordinator.click("text=Show what readers would see")
    walk.expect(coordinator, "Nothing is recorded yet.")
    walk.see(coordinator, "notice-preview", is_answer=True)
    coordinator.click("text=Put it forward")
    walk.expect(coordinator, "It stands once the chair and one more member have approved")
    page = coordinator.url
    chair.goto(f"{walk.address}/desk")
    walk.see(chair, "turn-notice")
    chair.click("text=a correction, waits for your approval")
    walk.see(chair, "notice")
    chair.fill("#approve-passphrase", "not the right one")
    chair.click("text=Approve notice")
    walk.expect(chair, "That is not your passphrase")
    for member in [chair, police]:
        member.goto(page)
        member.fill("#approve-passphrase", PASSPHRASE)
        member.click("text=Approve notice")
    walk.expect(police, "It stands since")
    public = walk.anybody(width=320)
    public.goto(f"{walk.address}/{CHAPTER}/")
    walk.expect(public, words)
    coordinator.goto(f"{walk.address}/desk/notices")
    walk.see(coordinator, "notices")
    coordinator.goto(page)
    coordinator.click("summary:has-text('End it')")
    coordinator.fill("#end-reason", "The next release says so.")
    coordinator.fill("#end-passphrase", PASSPHRASE)
    coordinator.click("text=End notice")
    walk.expect(coordinator, "Ended from")


def calendar(walk, coordinator):
    """The days of the board, in a form."""
    coordinator.goto(f"{walk.address}/desk/calendar")
    walk.see(coordinator, "calendar")
    meeting = (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=21)).isoformat()
    line = coordinator.locator("fieldset.line").last
    line.locator("input[name=day]").fill(meeting)
    line.locator("input[name=title]").fill("The next meeting")
    coordinator.fill("#passphrase", PASSPHRASE)
    coordinator.click("text=Set the calendar")
    walk.expect(coordinator, "The next meeting")


def urgent(walk, author, chair, police, coordinator):
    """A change that cannot wait: signed by the chair and by another interest."""
    author.goto(f"{walk.address}/desk/drafts")
    author.select_option("#chapter", CHAPTER)
    author.click("text=Begin a draft >> nth=0")
    author.click("main ul.rows a >> nth=0")
    author.locator("a:has-text('Edit')").nth(2).click()
    author.fill("#words", author.input_value("#words").rstrip() + "\n\nThe duty team is told at once.")
    author.click("main button:has-text('Save')")
    author.click("text=The draft, its redline and its submission")
    author.fill("#title", "The duty team is told at once")
    author.fill("#note", "Says who is told at night.")
    author.check("#impact-substantive")
    author.click("text=Submit to the board")
    walk.expect(author, "In review.")
    page = author.url
    chair.goto(page)
    chair.click("text=It cannot wait")
    walk.see(chair, "urgent")
    chair.fill("#reason", "A child is at risk tonight.")
    chair.fill("#passphrase", PASSPHRASE)
    chair.click("text=Sign the urgent change")
    police.goto(f"{walk.address}/desk")
    police.click("text=The chair asks for a second signature")
    police.click("text=Read the urgent change and sign second")
    walk.see(police, "urgent-second")
    police.fill("#passphrase", PASSPHRASE)
    police.click("text=Sign the urgent change")
    walk.expect(police, "lapses unless a ballot ratifies it when the board meets")
    coordinator.goto(f"{walk.address}/desk/care")
    walk.see(coordinator, "care")
    coordinator.goto(page)
    walk.see(coordinator, "proposal-urgent")


def motion(walk, chair, police):
    """Other rules: what they would have decided is shown before they are put, and before they are seconded."""
    chair.goto(f"{walk.address}/desk/board")
    chair.click("text=Put a motion")
    walk.see(chair, "motion-kinds")
    chair.click("text=Somebody joins the board")
    walk.see(chair, "motion-join")
    chair.goto(f"{walk.address}/desk/motions/new?change=rules")
    walk.see(chair, "motion-rules")
    chair.fill("#substantive-quorum", "9/10")
    chair.fill("#reason", "More should decide.")
    chair.click("text=Continue")
    walk.expect(chair, "Nothing is recorded yet.")
    walk.see(chair, "motion-confirmation", is_answer=True)
    chair.fill("#passphrase", PASSPHRASE)
    chair.click("main button:has-text('Put the motion')")
    walk.expect(chair, "It changes nothing until another member seconds it")
    police.goto(f"{walk.address}/desk")
    police.click("text=A motion waits to be seconded")
    walk.see(police, "motion")
    police.fill("#second-passphrase", PASSPHRASE)
    police.click("text=Second motion")
    walk.expect(police, "In force since")
    police.goto(f"{walk.address}/desk/motions")
    walk.see(police, "motions")
    police.goto(f"{walk.address}/desk/board")
    walk.see(police, "board-member")


def locality(walk, coordinator):
    """A locality that follows the manual, and whom to call there."""
    coordinator.goto(f"{walk.address}/desk/localities")
    walk.see(coordinator, "localities")
    coordinator.click("summary:has-text('Add a locality')")
    coordinator.fill("#name", "Walkshire")
    coordinator.fill("#passphrase", PASSPHRASE)
    coordinator.click("text=Add it")
    walk.see(coordinator, "locality")
    coordinator.fill("#line-1-contact", "Duty desk")
    coordinator.fill("#line-1-value", "020 7946 0999")
    coordinator.check("#confirmed-yes")
    coordinator.fill("#change-passphrase", PASSPHRASE)
    coordinator.click("text=Set these contacts")
    walk.expect(coordinator, "Duty desk: 020 7946 0999")


def note(walk, coordinator):
    """The note of a published change, corrected with its trail."""
    coordinator.goto(f"{walk.address}/desk/releases/walk")
    coordinator.click("text=Correct the note")
    walk.see(coordinator, "note")
    coordinator.fill("#note", "Says who is told, by whom, and when.")
    coordinator.fill("#passphrase", PASSPHRASE)
    coordinator.click("main button:has-text('Correct the note')")
    walk.expect(coordinator, "it was: Says who is told, and when.")
    walk.see(coordinator, "release-published")
