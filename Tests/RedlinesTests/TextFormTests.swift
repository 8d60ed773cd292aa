import Manuals
import Redlines
import Testing

@Suite struct Text {
    @Test("a chapter as text has every word and no number")
    func form() {
        var text = chapter(
            section("hhhhhh", "Recognising concerns"),
            blocks(
                "aaaaaa",
                .text(Prose([
                    Run(.text("See ")), Run(.crossReference("m2pdx4")), Run(.text(", ")), Run(.citation(name("wt2023"))),
                    Run(.text(" and ")), Run(.text("the form"), link: Link(address: "form.pdf")), Run(.text(".")),
                ])),
                bullets("the child’s words", "the date"), note(.emergency, "Call 999.")),
            section("ssssss", "Review", depth: 2), blocks("bbbbbb", bullets("yearly")))
        text.frontMatter.code = "PG37"
        #expect(TextForm.chapter(text) == """
            # Referral

            id: referral
            code: PG37

            ## Recognising concerns

            See #m2pdx4, [@wt2023] and the form (form.pdf).

            - the child’s words
            - the date

            EMERGENCY:

              Call 999.

            ### Review

            - yearly

            """)
    }

    @Test("a redline as text has its marks")
    func marks() {
        var new = chapter(
            paragraph("bbbbbb", "The record is kept."), paragraph("aaaaaa", "You must call."), paragraph("cccccc", "New."))
        new.frontMatter.title = "Referrals"
        let old = chapter(
            paragraph("aaaaaa", "You may call."), paragraph("dddddd", "Gone."), paragraph("bbbbbb", "The record is kept."))
        #expect(TextForm.redline(ChapterRedline(old: old, new: new)) == """
            # [-Referral-]{+Referrals+}

            id: referral

            <moved from #bbbbbb>

            The record is kept.

            You [-may-]{+must+} call.

            [-Gone.-]

            <moved to #bbbbbb>

            {+New.+}

            """)
    }
}
