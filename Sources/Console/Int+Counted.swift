extension Int {
    /// The number with its noun: `1 response`, `3 responses`.
    func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
