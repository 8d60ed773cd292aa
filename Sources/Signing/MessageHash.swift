import Crypto

/// The hash a signature is taken over in place of the message, which may be large.
enum MessageHash: String, Sendable {
    case sha256
    case sha512

    func digest(of message: [UInt8]) -> [UInt8] {
        switch self {
        case .sha256: Array(SHA256.hash(data: message))
        case .sha512: Array(SHA512.hash(data: message))
        }
    }
}
