/// Two values side by side, with nothing inside them compared.
public struct Replacement<Value: Hashable & Sendable>: Redline {
    public let old: Value
    public let new: Value

    public init(old: Value, new: Value) {
        self.old = old
        self.new = new
    }

    public var isChange: Bool { old != new }
    public var accepted: Value { new }
    public var rejected: Value { old }
    public var mirrored: Self { Self(old: new, new: old) }
}
