import Manuals

extension BlockBuilder {
    /// Names what the author may have meant otherwise: each kind of markup once, each broken reference where it stands.
    mutating func reportSurvey() {
        let survey = text.survey
        for comment in (survey.comments.map(\.lowerBound) + survey.openComments).sorted().prefix(dialect.isForeign ? 1 : .max) {
            report(
                dialect.isForeign ? .warning : .error, at: comment, "html-comment",
                "A comment in HTML is shown to readers as it stands\(dialect.isForeign ? ": it has no end" : "; nothing in a chapter is hidden").",
                dialect.isForeign ? "End it with -->." : "Take it out: the reasons for a text stand in its proposal. To show such a comment, write it as code.")
        }
        if let first = survey.tags.first {
            report(
                .advice, at: first.range.lowerBound, "html-shown",
                survey.tags.count == 1 ? "A tag of HTML is shown to readers as it stands." : "\(survey.tags.count) tags of HTML are shown to readers as they stand; this is the first.",
                "Write it as Markdown; to show it, write it as code.")
        }
        if let first = survey.templates.first {
            let count = survey.templates.count
            report(
                .advice, at: first, "template-shown",
                count == 1 ? "A template's tag is shown to readers as it stands." : "\(count) tags of templates are shown to readers as they stand; this is the first.",
                "Write the words themselves: only links' addresses are read out of such tags.")
        }
        for label in survey.labels {
            report(
                .warning, at: label, "unknown-label", "The words in brackets are no link: the label behind them has no definition.",
                "Add “[label]: address” on a line of its own, or correct the label.")
        }
        for table in survey.tables {
            report(
                .warning, at: table, "table-in-text", "The table is shown as running text: it stands right under a line of text.",
                "Put an empty line before it.")
        }
    }
}
