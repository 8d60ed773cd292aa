/// The ways of listing a bag that BagIt 1.0 asks everybody to read.
enum Checksum: String, CaseIterable {
    case sha256
    case sha512

    /// How many hexadecimal digits it has.
    var digits: Int {
        switch self {
        case .sha256: 64
        case .sha512: 128
        }
    }

    /// All of them, as a sentence names them.
    static var words: String { allCases.map(\.rawValue).joined(separator: " and ") }
}
