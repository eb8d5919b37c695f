package org.tallystick.web;

import java.nio.file.Path;
import org.tallystick.IntegrationTest;

/** The journeys in a browser written in Java, which every machine has. */
@IntegrationTest
class HtmlUnitJourneyTest extends PageJourneys {
    @Override
    Screen browser(Path downloads) {
        return Screen.withoutMachine();
    }
}
