/// Numbers for keys, in the order they are first met.
struct SymbolTable<Key: Hashable> {
    private var symbols: [Key: Int32] = [:]

    var count: Int { symbols.count }

    mutating func symbol(_ key: Key) -> Int32 {
        if let symbol = symbols[key] { return symbol }
        let symbol = Int32(symbols.count)
        symbols[key] = symbol
        return symbol
    }
}
