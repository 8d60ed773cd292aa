extension Array {
    /// Whether both are one and the same piece of memory, and so equal: true of copies nobody changed. Equal arrays that
    /// were made apart are not.
    public func isShared(with other: [Element]) -> Bool {
        guard count == other.count else { return false }
        return unsafe withUnsafeBufferPointer { one in
            unsafe other.withUnsafeBufferPointer { other in unsafe one.baseAddress == other.baseAddress }
        }
    }
}
