import Manuals

extension Prose {
    /// Pieces of prose as one; a run that was cut between two of them is one again.
    init(joining pieces: [Prose]) {
        guard pieces.count > 1 else {
            self = pieces.first ?? Prose()
            return
        }
        var runs: [Run] = []
        for run in pieces.lazy.flatMap(\.runs) {
            if case .text(let words) = run.content, let last = runs.last, case .text(let before) = last.content,
                last.isSet(as: run)
            {
                runs[runs.count - 1].content = .text(before + words)
            } else {
                runs.append(run)
            }
        }
        self.init(runs)
    }
}
