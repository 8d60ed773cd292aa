/// What may be done how often.
struct Limits: Sendable {
    /// Passphrases tried for one member.
    let member = Throttle(10, each: 15 * 60)
    /// Passphrases and codes tried from one address.
    let address = Throttle(40, each: 15 * 60)
    /// What the public sends from one address.
    let sender = Throttle(8, each: 10 * 60)
    /// What the public sends altogether.
    let everybody = Throttle(200, each: 60 * 60)
}
