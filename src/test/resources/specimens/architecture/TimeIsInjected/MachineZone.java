// breaks
package dev.stampbook.card;

import java.time.ZoneId;

class MachineZone {

    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
