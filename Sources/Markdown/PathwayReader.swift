import Manuals

/// Reads the YAML of a ```` ```pathway ```` fence.
enum PathwayReader {
    /// The pathway, or nil with the diagnostics that say why it stays a code listing.
    static func read(_ text: String, path: String, line: Int) -> (pathway: Pathway?, diagnostics: [Diagnostic]) {
        let value: YAMLValue?
        do {
            value = try YAMLValue.read(Array(text.utf8)[...], line: line)
        } catch {
            return (nil, [problem("cannot be read: \(error.message)", path: path, line: error.line)])
        }
        guard let value else { return (nil, [problem("has no steps", path: path, line: line)]) }
        var fields = YAMLFields(value, path: path, name: "The pathway")
        let title = fields.neededWords("title")
        let start = fields.words("start")
        var steps: [Step] = []
        var diagnostics: [Diagnostic] = []
        for entry in fields.values("steps") {
            if let step = step(entry, path: path, into: &diagnostics) { steps.append(Step(value: step, line: entry.line)) }
        }
        _ = fields.rest(keeping: false)
        diagnostics += fields.diagnostics
        if diagnostics.isEmpty { diagnostics += flaws(of: &steps, start: start, path: path, line: line) }
        guard let title, !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        return (Pathway(title: title, steps: steps.map(\.value)), diagnostics)
    }

    private struct Step {
        var value: Pathway.Step
        var line: Int
    }

    private static func step(_ value: YAMLValue, path: String, into diagnostics: inout [Diagnostic]) -> Pathway.Step? {
        var fields = YAMLFields(value, path: path, name: "The step")
        defer { diagnostics += fields.diagnostics }
        let id = fields.neededWords("id")
        let question = fields.words("question")
        var action: Pathway.Action?
        if let question {
            var answers: [Pathway.Answer] = []
            for entry in fields.values("answers") {
                var answer = YAMLFields(entry, path: path, name: "The answer")
                if let words = answer.neededWords("answer"), let next = answer.neededWords("next") {
                    answers.append(Pathway.Answer(words: words, next: next))
                }
                _ = answer.rest(keeping: false)
                diagnostics += answer.diagnostics
            }
            if answers.isEmpty {
                fields.report(line: value.line, "pathway", "The question has no answers.", "Give each answer and the step it leads to.")
            }
            action = .ask(question, answers: answers)
        } else if let words = fields.neededWords("text") {
            let next = fields.words("next")
            if fields.words("end") == nil || next == nil { action = .act(words, next: next) } else {
                fields.report(line: value.line, "pathway", "The step has both “next” and “end”.", "Remove one of them.")
            }
        }
        _ = fields.rest(keeping: false)
        guard let id, let action else { return nil }
        return Pathway.Step(id: id, action: action)
    }

    /// What is wrong with the steps together; puts the start first.
    private static func flaws(of steps: inout [Step], start: String?, path: String, line: Int) -> [Diagnostic] {
        var flaws: [Diagnostic] = []
        if steps.isEmpty { return [problem("has no steps", path: path, line: line)] }
        if steps.count > Limits.pathwaySteps {
            return [problem("has \(steps.count) steps; at most \(Limits.pathwaySteps) can be read", path: path, line: line)]
        }
        if let start {
            guard let index = steps.firstIndex(where: { $0.value.id == start }) else {
                return [problem("starts at “\(start)”, which is no step of it", path: path, line: line)]
            }
            steps.insert(steps.remove(at: index), at: 0)
        }
        var places: [String: Int] = [:]
        for (index, step) in steps.enumerated() where places.updateValue(index, forKey: step.value.id) != nil {
            flaws.append(problem("has two steps “\(step.value.id)”", path: path, line: step.line))
        }
        var reached: Set<Int> = [0]
        var toVisit = [0]
        while let index = toVisit.popLast() {
            for next in steps[index].value.following {
                guard let place = places[next] else {
                    flaws.append(problem("leads to “\(next)”, which is no step of it", path: path, line: steps[index].line))
                    continue
                }
                if reached.insert(place).inserted { toVisit.append(place) }
            }
        }
        for (index, step) in steps.enumerated() where !reached.contains(index) {
            flaws.append(problem("never reaches the step “\(step.value.id)”", path: path, line: step.line))
        }
        return flaws
    }

    private static func problem(_ what: String, path: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, file: path, line: line, rule: "pathway", message: "The pathway \(what).",
            remedy: "Give every step an id, and let each lead to a step that exists.")
    }
}

extension Pathway.Step {
    /// The steps this one leads to.
    fileprivate var following: [String] {
        switch action {
        case .act(_, let next): next.map { [$0] } ?? []
        case .ask(_, let answers): answers.map(\.next)
        }
    }
}
