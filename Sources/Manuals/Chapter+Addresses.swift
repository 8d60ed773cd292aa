extension Chapter {
    /// Every address the chapter's links and pictures have, each once, as written.
    public var addresses: Set<String> {
        var addresses: Set<String> = []
        for unit in body {
            unit.forEachProse { prose in
                for run in prose.formattedRuns {
                    if let link = run.link { addresses.insert(link.address) }
                    if case .image(let image) = run.content { addresses.insert(image.address) }
                }
            }
        }
        return addresses
    }

    /// The ids and chapters that references such as `[](#id)` name, each once.
    public var crossReferences: Set<String> {
        var targets: Set<String> = []
        for unit in body {
            unit.forEachProse { prose in
                for case .crossReference(let target) in prose.formattedRuns.map(\.content) { targets.insert(target) }
            }
        }
        return targets
    }
}
