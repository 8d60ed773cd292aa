extension Pathway {
    /// The pathway as the YAML that stands in its fenced block, each line ended by a line feed.
    public var canonicalYAML: String {
        var lines = ["title: \(YAMLText.scalar(title))", "steps:"]
        for step in steps {
            lines.append("  - id: \(YAMLText.scalar(step.id))")
            switch step.action {
            case .act(let words, let next):
                lines.append("    text: \(YAMLText.scalar(words))")
                if let next { lines.append("    next: \(YAMLText.scalar(next))") }
            case .ask(let question, let answers):
                lines.append("    question: \(YAMLText.scalar(question))")
                lines.append("    answers:")
                for answer in answers {
                    lines.append("      - answer: \(YAMLText.quoted(answer.words))")
                    lines.append("        next: \(YAMLText.scalar(answer.next))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
