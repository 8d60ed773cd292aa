extension ArraySlice<UInt8> {
    /// What follows the name and a space, if the header line begins with them.
    func value(of name: String) -> ArraySlice<UInt8>? {
        let length = name.utf8.count
        guard count > length, self[startIndex + length] == UInt8(ascii: " "), starts(with: name.utf8) else { return nil }
        return dropFirst(length + 1)
    }
}
