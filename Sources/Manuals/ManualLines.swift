/// Where the parts of a manual start in their files, so that what is wrong across files can be shown where it stands.
public struct ManualLines: Hashable, Sendable {
    /// For each chapter's path, the line of each unit of its body.
    public var units: [String: [Int]]
    /// For each chapter's path, where its text mentions what may be missing.
    public var mentions: [String: [PlacedMention]]
    /// The line of each part in `manual.yml`, of each term, of each reference.
    public var parts: [Int]
    public var terms: [Int]
    public var references: [Int]

    public init(
        units: [String: [Int]] = [:], mentions: [String: [PlacedMention]] = [:], parts: [Int] = [], terms: [Int] = [], references: [Int] = []
    ) {
        self.units = units
        self.mentions = mentions
        self.parts = parts
        self.terms = terms
        self.references = references
    }

    /// The line of a unit; 0 when it is not known.
    func line(of unit: Int, in path: String) -> Int {
        guard let lines = units[path], lines.indices.contains(unit) else { return 0 }
        return lines[unit]
    }
}
