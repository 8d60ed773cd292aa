import HTML

extension LinkResolver {
    /// A sentence about a change, piece by piece, with where each leads. Redlines know no numbers and spell a reference
    /// `#id`: it is printed as the text prints it.
    func printed(_ sentence: String) -> [(words: String, address: Address?)] {
        var pieces: [(words: String, address: Address?)] = []
        var rest = sentence[...]
        while let hash = rest.firstIndex(of: "#") {
            let after = rest.index(after: hash)
            let target = rest[after...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            pieces.append((String(rest[..<hash]), nil))
            if let (number, address) = reference(to: String(target)) {
                pieces.append((number, address))
            } else {
                pieces.append(("#\(target)", nil))
            }
            rest = rest[target.endIndex...]
        }
        pieces.append((String(rest), nil))
        return pieces
    }
}
