/// Ids one behind another, in little room: six bytes for each where all have six characters, as permanent ones have.
public struct ElementIDs: RandomAccessCollection, Hashable, Sendable {
    /// The characters of ids of six; of other ids there are none here.
    private let characters: [UInt8]
    /// The ids where not all have six characters.
    private let others: [ElementID]

    init(_ ids: some Collection<ElementID>) {
        var characters: [UInt8] = []
        characters.reserveCapacity(ids.count * ElementID.length)
        for id in ids {
            guard id.text.utf8.count == ElementID.length else {
                (self.characters, others) = ([], Array(ids))
                return
            }
            characters += id.text.utf8
        }
        (self.characters, others) = (characters, [])
    }

    /// The characters of all ids where all have six; nil where others have not.
    var spelled: [UInt8]? { others.isEmpty ? characters : nil }

    public var startIndex: Int { 0 }
    public var endIndex: Int { others.isEmpty ? characters.count / ElementID.length : others.count }

    public subscript(place: Int) -> ElementID {
        guard others.isEmpty else { return others[place] }
        let start = place * ElementID.length
        return ElementID(checked: String(decoding: characters[start..<(start + ElementID.length)], as: UTF8.self))
    }
}
