import Catalog
public import Manuals

/// Asks for messages about releases, or about one chapter. Nothing but a message that asks back is sent before whoever has
/// the address confirms.
public struct Subscribe: Sendable {
    private let address: EmailAddress
    private let chapter: ChapterID?

    /// `chapter` is nil for every release.
    public init(_ address: EmailAddress, about chapter: ChapterID?) {
        self.address = address
        self.chapter = chapter
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        let (settings, outline, now) = (try ReadSettings().perform(in: office), try ReadOutline().perform(in: office), office.surroundings.now())
        guard !settings.address.isEmpty else {
            throw .refused("no-address", "The manual's settings name no public address, so no message could lead back here.", remedy: "Ask the board to add one to manual.yml.")
        }
        if let chapter, outline.chapter(chapter) == nil { throw .unreadable("The manual in force has no chapter “\(chapter)”.") }
        let code = office.surroundings.freshKey()
        let subscription = try kept { () throws(StoreError) in
            try office.words.addSubscription(code, to: address.text, about: chapter, at: now)
        }
        // One that is confirmed is not asked about again, and whoever typed the address is not told so.
        guard let subscription, subscription.confirmed == nil else { return }
        let about = chapter.flatMap { outline.chapter($0)?.frontMatter.title }.map { "when “\($0)” changes" } ?? "of every release"
        try kept { () throws(StoreError) in
            try office.words.post(
                KeptMessage(
                    key: "subscribe/\(subscription.code)", address: address.text, subject: "\(settings.title): please confirm",
                    words: """
                        Somebody, probably you, asked to be told \(about) of \(settings.title).

                        To confirm, open this page and press the button within seven days:
                        \(settings.address)/subscribe/\(subscription.code)

                        If it was not you, do nothing: no more is sent, and the address is forgotten.
                        """,
                    at: now))
        }
    }
}
