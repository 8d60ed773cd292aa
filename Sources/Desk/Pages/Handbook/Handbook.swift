/// How the desk is used, a page for each kind of user.
struct Handbook: Sendable {
    /// What it is addressed by.
    let name: String
    let title: String
    let lead: String
    let sections: [Section]

    struct Section: Sendable {
        let title: String
        /// What is done, in order.
        let steps: [String]
    }

    static let all = [author, member, chair, coordinator, keeper]
}
