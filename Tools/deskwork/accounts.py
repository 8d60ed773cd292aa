"""Forms about who may sign in."""

import re

from .client import Person
from .kind import Kind, subject


class Account:
    """Somebody's account, as the trial knows it."""

    def __init__(self, member, code=None):
        self.member, self.code = member, code
        # The passphrase that is theirs, and one that no longer is.
        self.passphrase = self.former = None


def kinds(forms):
    keeper, made, confirmed = forms.keeper, forms.made, forms.confirmed

    def anybody():
        return Person(made.port)

    def opens(account, passphrase):
        """Whether somebody can sign in so; with it they are."""
        person = anybody()
        answer = person.post("/desk/sign-in", {"member": account.member, "passphrase": passphrase})
        return is_in(answer.headers["Set-Cookie"]) if answer.status == 303 else False

    def is_in(cookie):
        person = anybody()
        person.cookie = cookie.split(";")[0]
        return person.get("/desk").status == 200

    def is_usable(code):
        """Whether a code can be used: its use with a passphrase that is refused does not use it up."""
        return "cannot be used" not in anybody().post("/desk/enrol", {"code": code, "passphrase": "short", "again": "short"}).page

    def code_in(form):
        return re.search(r"<code>([a-z0-9-]{23})</code>", form.answer.page)[1]

    def invited(form):
        return Account(form.fields["member"], code_in(form)) if form.answer else None

    def recoded(form):
        form.subject.code = code_in(form)
        return form.subject

    def choosing(mark, account):
        chosen = f"seven herons of {mark}"
        return None, "/desk/enrol", {"code": account.code, "passphrase": chosen, "again": chosen}

    def chosen(form):
        account = form.subject
        if account.passphrase != form.fields["passphrase"]:
            account.former, account.passphrase = account.passphrase, form.fields["passphrase"]
        return account

    def is_chosen(form, _):
        account = chosen(form)
        return int(opens(account, account.passphrase) and not (account.former and opens(account, account.former)))

    def disabling(mark, account):
        account.session = anybody().post("/desk/sign-in", {"member": account.member, "passphrase": account.passphrase}).headers["Set-Cookie"]
        return keeper, f"/desk/accounts/{account.member}/disable", confirmed

    def invitation(mark, _):
        return keeper, "/desk/accounts", confirmed | {"member": f"k-{mark}", "name": f"Person {mark}"}

    sure = {"passes": False}
    return {
        "invitation": Kind(
            invitation, makes="invited", made=invited, status=200, settles=True, **sure,
            times=lambda form, _: keeper.get("/desk/accounts").page.count(f">Person {form.mark} (k-{form.mark})<")),
        "enrolment": Kind(choosing, need="invited", makes="enrolled", made=chosen, status=200, settles=True, times=is_chosen, **sure),
        "code": Kind(
            lambda mark, it: (keeper, f"/desk/accounts/{it.member}/code", confirmed), need="enrolled", makes="recoded", made=recoded, status=200,
            times=lambda form, _: int(is_usable(code_in(form))), **sure),
        "passphrase": Kind(choosing, need="recoded", makes="enrolled", made=chosen, status=200, settles=True, times=is_chosen, **sure),
        "disabling": Kind(
            disabling, need="enrolled", makes="disabled", made=subject,
            times=lambda form, _: int(not opens(form.subject, form.subject.passphrase) and not is_in(form.subject.session)), **sure),
        "enabling": Kind(
            lambda mark, it: (keeper, f"/desk/accounts/{it.member}/enable", confirmed), need="disabled", makes="enrolled", made=subject,
            times=lambda form, _: int(opens(form.subject, form.subject.passphrase)), **sure),
        "session": Kind(
            lambda mark, _: (None, "/desk/sign-in", {"member": "author", "passphrase": confirmed["passphrase"]}), 
            times=lambda form, _: int(is_in(form.answer.headers["Set-Cookie"])), **sure),
        "address": Kind(
            lambda mark, _: (forms.author, "/desk/you", {"address": f"{mark}@example.org"}), replaces=True,
            times=lambda form, _: forms.author.get("/desk/you").page.count(f'"{form.mark}@example.org"'), **sure),
    }
