/// A unit of the old chapter and a unit of the new that are one, by their indices.
struct UnitPair: Hashable {
    var old: Int
    var new: Int
}
