/// The site's colours. Each pair that stands together is held to its contrast by a test.
struct Palette: Sendable {
    var ink: String
    var paper: String
    var muted: String
    var link: String
    var visited: String
    /// Lines between things, and the ground of boxes.
    var line: String
    var wash: String
    /// The head of every page.
    var masthead: String
    var mastheadInk: String
    var mastheadMuted: String
    /// Redlines.
    var added: String
    var addedWash: String
    var deleted: String
    var deletedWash: String
    /// The change bar and its word.
    var bar: String
    /// The ground of the paragraph an address leads to.
    var target: String
    /// Emergencies.
    var alarm: String
    var alarmWash: String
    /// The ground and the ink of what has the focus: the same by day and night.
    var focus = "#ffdd00"
    var focusInk = "#0b0c0c"

    static let light = Palette(
        ink: "#0b0c0c", paper: "#ffffff", muted: "#484f55", link: "#1a4f8b", visited: "#5a2d82", line: "#c9ced3", wash: "#f3f5f7",
        masthead: "#1d3557", mastheadInk: "#ffffff", mastheadMuted: "#d5deea", added: "#0b4a1e", addedWash: "#dff3e4",
        deleted: "#8a0f0a", deletedWash: "#fde7e4", bar: "#6d2077", target: "#fff4d6", alarm: "#9b1410", alarmWash: "#fdeeec")

    static let dark = Palette(
        ink: "#e9ecef", paper: "#14181d", muted: "#b3bbc4", link: "#9cc7f5", visited: "#d3b6f2", line: "#3c454f", wash: "#1d232a",
        masthead: "#0f2138", mastheadInk: "#ffffff", mastheadMuted: "#c8d4e3", added: "#c6f5d2", addedWash: "#123420",
        deleted: "#ffd3cd", deletedWash: "#47130e", bar: "#d9a3e2", target: "#3a3115", alarm: "#ffb4ab", alarmWash: "#35120f")

    /// The colours as custom properties of a style sheet.
    var properties: String {
        """
        --ink: \(ink); --paper: \(paper); --muted: \(muted); --link: \(link); --visited: \(visited);
        --line: \(line); --wash: \(wash);
        --masthead: \(masthead); --masthead-ink: \(mastheadInk); --masthead-muted: \(mastheadMuted);
        --added: \(added); --added-wash: \(addedWash); --deleted: \(deleted); --deleted-wash: \(deletedWash);
        --bar: \(bar); --target: \(target); --alarm: \(alarm); --alarm-wash: \(alarmWash);
        --focus: \(focus); --focus-ink: \(focusInk);
        """
    }
}
