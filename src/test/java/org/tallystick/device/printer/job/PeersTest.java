package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Peers;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.SlipLayout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same slip written by other programs, and ours read by another one's decoder. Needs node, npm and the network:
 * {@code mvn -Dpeers=true verify}.
 */
@IntegrationTest
@EnabledIfSystemProperty(named = "peers", matches = "true")
class PeersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORIGINAL = "ORIGINAL";

    @TempDir
    Path folder;

    private final Slip slip = Slips.sixItems();

    @Test
    void anotherDecoderReadsTheSameTextAndNoPeerNeedsFewerBytes() throws Exception {
        PrinterProfile profile = Slips.TM_T88V;
        List<PaperLine> lines = SlipLayout.of(slip, profile.paper().columns(), ORIGINAL);
        byte[] ours = SlipBytes.of(slip, ORIGINAL, profile);
        JsonNode peers = peers(lines, profile.paper().columns(), SlipBytes.of(withoutCode(), ORIGINAL, profile));
        int receiptline = peers.path("receiptline").asInt();
        int encoder = peers.path("encoder").asInt();
        System.out.printf(
                "bytes of the IOU slip: ours %d, receipt-printer-encoder %d, receiptline %d%n",
                ours.length, encoder, receiptline);
        assertThat(ours.length).isLessThanOrEqualTo(Math.min(receiptline, encoder));
        assertThat(peers.path("text").asString().lines().filter(line -> !line.isBlank()))
                .containsExactlyElementsOf(lines.stream()
                        .filter(PaperLine.Text.class::isInstance)
                        .map(line -> ((PaperLine.Text) line).text())
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    /** The decoder is older than codes drawn by the printer. */
    private Slip withoutCode() {
        return new Slip(
                slip.language(),
                slip.elements().stream()
                        .filter(element -> !(element instanceof SlipElement.Qr))
                        .toList());
    }

    private JsonNode peers(List<PaperLine> lines, int columns, byte[] toRead) throws IOException, InterruptedException {
        Peers peers = Peers.in(folder);
        ObjectNode asked = JSON.createObjectNode();
        asked.put("columns", columns).put("bytes", Base64.getEncoder().encodeToString(toRead));
        ArrayNode all = asked.putArray("lines");
        for (PaperLine line : lines) {
            ObjectNode one = all.addObject();
            switch (line) {
                case PaperLine.Text text ->
                    one.put("text", text.text()).put("weight", text.weight().name());
                case PaperLine.Qr qr -> one.put("qr", qr.content());
                case PaperLine.Specimens ignored -> one.put("text", "");
                case PaperLine.Cut ignored -> one.put("cut", true);
            }
        }
        return JSON.readTree(peers.say(asked.toString(), "node", "peers.cjs"));
    }
}
