import Editorial
import HTML
import Office

/// What keeps a release from its next step, each with what to do about it.
struct ObstacleList {
    let obstacles: [Refusal]

    func write(to html: inout Markup) {
        html(.ul, .class("checks")) { html in
            for obstacle in obstacles {
                html(.li) { html in
                    html(.strong, text: obstacle.message)
                    html.text(" \(DeskRemedy.words(for: obstacle))")
                }
            }
        }
    }
}
