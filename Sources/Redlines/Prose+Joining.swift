import Manuals

extension Prose {
    /// Pieces of prose as one; a run that was cut between two of them is one again.
    init(joining pieces: [Prose]) {
        guard pieces.count > 1 else {
            self = pieces.first ?? Prose()
            return
        }
        var runs: [Run] = []
        // The words of the last run, while more of them may follow.
        var text: String?
        func end() { if let words = text { runs[runs.count - 1].content = .text(words) } }
        for run in pieces.lazy.flatMap(\.runs) {
            if case .text(let words) = run.content, text != nil, runs[runs.count - 1].isSet(as: run) {
                text? += words
            } else {
                end()
                runs.append(run)
                text = if case .text(let words) = run.content { words } else { nil }
            }
        }
        end()
        self.init(runs)
    }
}
