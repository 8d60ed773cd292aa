/// The site's icon: a paragraph with its change bar.
enum PageIcon {
    static let path = "assets/icon.svg"

    static var bytes: [UInt8] { Array(source.utf8) }

    private static let source = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="6" fill="#1d3557"/>
        <path d="M7 7v18" stroke="#d9a3e2" stroke-width="3"/>
        <path d="M12 9h14M12 16h14M12 23h9" stroke="#fff" stroke-width="3"/>
        </svg>

        """
}
