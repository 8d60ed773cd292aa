/// One git object, copied out of the repository and known to have the hash of its name.
struct StoredObject {
    let kind: ObjectKind
    let content: [UInt8]
}
