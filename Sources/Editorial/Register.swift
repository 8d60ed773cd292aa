import Digests

/// Values by their ids, of which many may still be spelled as a catalog kept them; such a one is read when it is asked for.
///
/// Nothing leaves a register: setting nil changes nothing.
public struct Register<ID: Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
    /// What was added or changed since the catalog kept the rest.
    private var current: [ID: Value] = [:]
    private var kept = KeptValues<ID, Value>()
    public private(set) var count = 0

    init() {}

    init(_ kept: KeptValues<ID, Value>) {
        self.kept = kept
        count = kept.count
    }

    public var isEmpty: Bool { count == 0 }

    public subscript(id: ID) -> Value? {
        get { current[id] ?? kept[id] }
        set {
            guard let newValue else { return }
            if current.updateValue(newValue, forKey: id) == nil, !kept.holds(id) { count += 1 }
        }
    }

    /// Every id, in no order.
    public var keys: [ID] { Array(current.keys) + kept.ids.filter { current[$0] == nil } }

    /// Every value, in no order.
    public var values: [Value] { keys.compactMap { self[$0] } }

    /// Every value as a catalog keeps it, spelled by `spell` where it is not yet.
    func spelled(_ spell: (Value) throws -> [UInt8]) rethrows -> [(id: ID, bytes: ArraySlice<UInt8>)] {
        try current.map { ($0.key, try spell($0.value)[...]) }
            + kept.ids.compactMap { id in current[id] == nil ? kept.bytes(of: id).map { (id, $0) } : nil }
    }
}

extension Register: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.keys.allSatisfy { left[$0] == right[$0] }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// Values as a catalog kept them: the bytes of all, and where each stands among them.
struct KeptValues<ID: Hashable & Sendable, Value: Sendable>: Sendable {
    private var bytes: ArraySlice<UInt8> = []
    private var places: [ID: Range<Int>] = [:]
    private var read: @Sendable (ArraySlice<UInt8>) -> Value? = { _ in nil }

    init() {}

    init(_ bytes: ArraySlice<UInt8>, places: [ID: Range<Int>], read: @escaping @Sendable (ArraySlice<UInt8>) -> Value?) {
        self.bytes = bytes
        self.places = places
        self.read = read
    }

    var count: Int { places.count }
    var ids: Dictionary<ID, Range<Int>>.Keys { places.keys }

    func holds(_ id: ID) -> Bool { places[id] != nil }
    func bytes(of id: ID) -> ArraySlice<UInt8>? { places[id].map { bytes[$0] } }
    subscript(id: ID) -> Value? { bytes(of: id).flatMap(read) }
}
