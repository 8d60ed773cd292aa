"""Writes at the desk with JavaScript: nothing that was typed is lost, and nobody writes over what they have not seen."""

CHAPTER = "child-sexual-abuse"
PASSPHRASE = "seven quiet herons wade"

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<h2><span lang=EN-GB>Being seen<o:p></o:p></span></h2>
<p class=MsoNormal>The child is seen <b>alone</b>, <i>the same day</i>, as <a href="https://www.example.org/guide">the guide</a> says.<script>alert(1)</script></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>  </span></span><![endif]>by a social worker<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>  </span></span><![endif]>who knows them</p>
<table><tr><td><p>Who</p></td><td><p>When</p></td></tr><tr><td><p>Police</p></td><td><p>at once</p></td></tr></table>
</body></html>"""
MARKDOWN = """## Being seen

The child is seen **alone**, *the same day*, as [the guide](<https://www.example.org/guide>) says.

- by a social worker
  - who knows them

| Who | When |
| --- | --- |
| Police | at once |"""

WEB = """<div style="color:red" onclick="alert(1)"><p>First <span style="font-weight:700">things</span>.</p><ol><li>ask<ul><li>gently</li></ul></li><li>tell</li></ol>
<p>Not <a href="javascript:alert(1)">this</a> *star*.</p></div>"""
WEB_MARKDOWN = """First **things**.

1. ask
   - gently
1. tell

Not this \\*star\\*."""

PASTE = """(html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  document.querySelector("textarea").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def write(walk):
    """Takes the walk."""
    author, other = again(walk, "author"), again(walk, "police-1")
    author.goto(f"{walk.address}/desk/drafts")
    author.select_option("#chapter", CHAPTER)
    author.click("text=Begin a draft >> nth=0")
    author.click("main ul.rows a >> nth=0")
    draft = author.url
    edit = f"{draft}/place?act=replace&place=1"

    # What is typed is in the draft a moment later, and beside it how it reads.
    author.goto(edit)
    author.fill("#words", "A practitioner may wait. See [](#zzzzzz).")
    says(walk, author, "Saved in the draft.")
    author.wait_for_selector("#\\~look ins")
    walk.expect(author, "Go to line 1")
    walk.see(author, "writing")
    other.goto(draft)
    walk.expect(other, "A practitioner may wait.")

    # Somebody else at the same place is named; what they have not seen, they do not write over.
    other.goto(edit)
    walk.expect(other, "of this chapter open")
    other.fill("#words", "A practitioner must not wait.")
    says(walk, other, "Saved in the draft.")
    author.fill("#words", "A practitioner may wait a while.")
    says(walk, author, "Not saved: somebody else saved here.")
    walk.expect(author, "A practitioner must not wait.")
    author.click("main button:has-text('Save')")
    author.wait_for_url(f"{draft}#~place-1")
    walk.expect(author, "A practitioner may wait a while.")

    # Side by side at different places, both are saved.
    author.goto(f"{draft}/place?act=replace&place=2")
    other.goto(f"{draft}/place?act=insert&place=1")
    other.fill("#words", "A paragraph of the police.")
    says(walk, other, "Saved in the draft.")
    author.fill("#words", "A paragraph of the author.")
    says(walk, author, "Saved in the draft.")
    other.goto(draft)
    walk.expect(other, "A paragraph of the police.")
    walk.expect(other, "A paragraph of the author.")

    # Words pasted from Word and from a web page are Markdown.
    for html, markdown in [(WORD, MARKDOWN), (WEB, WEB_MARKDOWN)]:
        author.goto(f"{draft}/place?act=insert&place=1")
        author.evaluate(PASTE, html)
        pasted = author.input_value("#words")
        if pasted != markdown:
            walk.faults.append(f"pasted words became: {pasted}")
        says(walk, author, "Saved in the draft.")

    # The line breaks: the words stay in the browser, are offered again, and are sent once it stands.
    author.goto(edit)
    author.context.set_offline(True)
    author.fill("#words", "Written in a tunnel.")
    says(walk, author, "The server does not answer.")
    author.context.set_offline(False)
    author.goto(f"{walk.address}/desk/drafts")
    walk.expect(author, "Written in a tunnel.")
    walk.see(author, "kept-words")
    author.click("text=Open the place they were written at")
    author.click("text=Go on with these words")
    says(walk, author, "Saved in the draft.")
    author.goto(f"{walk.address}/desk/drafts")
    if "Written in a tunnel." in author.inner_text("main"):
        walk.faults.append("words that were saved are still kept in the browser")

    # The browser is ended in the middle of a word: what was typed is offered again.
    author.goto(edit)
    author.evaluate("() => { const area = document.querySelector('textarea'); area.value = 'Then the light went out.'; area.dispatchEvent(new Event('input')); }")
    crashed, author = author, author.context.new_page()
    crashed.close()
    author.goto(edit)
    walk.expect(author, "Then the light went out.")
    author.click("text=Throw these words away")

    # The session ends while somebody writes: after signing in on another page, they go on.
    author.goto(edit)
    author.context.clear_cookies()
    author.fill("#words", "Written after the session ended.")
    says(walk, author, "Not saved: you are not signed in any more.")
    door = author.context.new_page()
    sign_in(walk, door, "author")
    author.click("main button:has-text('Save')")
    author.wait_for_url(f"{draft}#~place-1")
    walk.expect(author, "Written after the session ended.")

    # Signing out leaves nothing behind.
    author.click("text=Sign out")
    author.wait_for_url("**/desk/sign-in")
    if author.evaluate("() => Object.keys(localStorage).filter(name => name.startsWith('rubric-words')).length") != 0:
        walk.faults.append("words stay behind in the browser of somebody who signed out")


def talk(walk):
    """Words chosen in a paragraph are the words a comment is about; and the pages nobody has looked at yet."""
    member = again(walk, "police-1")
    member.goto(f"{walk.address}/desk/proposals")
    member.click("main ul.rows a >> nth=0")
    # The page's script listens from then on.
    member.wait_for_selector(".talk")
    member.wait_for_load_state("load")
    member.evaluate("""() => {
      const paragraph = document.querySelector(".talk").previousElementSibling;
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let text = walk.nextNode();
      while (text && (text.data.trim().split(" ").length < 4 || text.parentElement.closest("del, .unseen, .number"))) text = walk.nextNode();
      const words = text.data.trim().split(" ").slice(0, 3).join(" "), range = document.createRange();
      range.setStart(text, text.data.indexOf(words));
      range.setEnd(text, text.data.indexOf(words) + words.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }""")
    member.wait_for_timeout(500)
    member.click(".talk summary >> nth=0")
    member.wait_for_function("() => document.querySelector('.talk input[name=quotation]').value !== ''")
    walk.see(member, "talk")
    for path, kind in [
        ("desk/records", "records"), ("desk/records/acts", "record-table"), ("desk/care", "care"), ("desk/report", "report"), ("desk/handbook", "handbook"),
        ("desk/handbook/author", "handbook-page"), ("desk/you", "your-messages"),
    ]:
        member.goto(f"{walk.address}/{path}")
        walk.see(member, kind)
    public = walk.anybody()
    public.goto(f"{walk.address}/subscribe")
    walk.see(public, "subscribe")
    administrator = walk.enrol("administrator-1", "--administrator")
    administrator.click("text=Accounts")
    walk.see(administrator, "accounts")
    administrator.fill("#member", "education-1")
    administrator.fill("#invite-passphrase", PASSPHRASE)
    administrator.click("text=Make the account and its code")
    walk.expect(administrator, "The code of education-1 is")


def again(walk, member):
    """Somebody who has an account, in a browser with JavaScript."""
    page = walk.anybody(scripted=True)
    sign_in(walk, page, member)
    return page


def sign_in(walk, page, member):
    page.goto(f"{walk.address}/desk/sign-in")
    page.fill("#member", member)
    page.fill("#passphrase", PASSPHRASE)
    page.click("main button:has-text('Sign in')")
    walk.expect(page, "Your turn")


def says(walk, page, words):
    """Waits until the desk says how the words fare."""
    page.wait_for_function("words => [...document.querySelectorAll('form[data-words] [role=status]')].some(status => status.textContent.startsWith(words))", arg=words, timeout=20_000)
