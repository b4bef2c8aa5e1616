package iomtriage.features.internal.career;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import java.time.LocalDate;

/** Markers, register entries and MAPPA management in force on a day. Reused from person to person. */
public final class MarkersInForce {

    private static final int MAPPA_CATEGORIES = 4;

    public boolean gangPerpetrator;
    public boolean weaponCarrier;
    public boolean domesticAbusePerpetrator;
    public boolean domesticAbuseRegister;
    public boolean stalkingRegister;
    public boolean gangRegister;
    public boolean childrenRegister;
    public int mappaCategory;

    void read(CaseRecord record, LocalDate asOf, LatestHarm harm) {
        clear();
        for (int i = 0; i < record.markers().size(); i++) {
            Marker marker = record.markers().get(i);
            // Information from an unreliable source must not affect a score.
            if (marker.grade() != MarkerGrade.NOT_RELIABLE && marker.inForceOn(asOf)) {
                add(marker);
            }
        }
        for (int i = 0; i < record.registers().size(); i++) {
            RegisterEntry entry = record.registers().get(i);
            if (entry.inForceOn(asOf)) {
                add(entry.code(), harm);
            }
        }
        for (int i = 0; i < record.mappa().size(); i++) {
            add(record.mappa().get(i), asOf);
        }
    }

    private void clear() {
        gangPerpetrator = false;
        weaponCarrier = false;
        domesticAbusePerpetrator = false;
        domesticAbuseRegister = false;
        stalkingRegister = false;
        gangRegister = false;
        childrenRegister = false;
        mappaCategory = 0;
    }

    private void add(Marker marker) {
        switch (marker.kind()) {
            case GANG_PERPETRATOR -> gangPerpetrator = true;
            case WEAPON_CARRIER -> weaponCarrier = true;
            case DOMESTIC_ABUSE_PERPETRATOR -> domesticAbusePerpetrator = true;
            case GANG_VICTIM -> {
                // A victim's need for protection is no reason to rank them as a danger to others.
            }
        }
    }

    private void add(RegisterCode code, LatestHarm harm) {
        switch (code) {
            case ADVP, REG30 -> domesticAbuseRegister = true;
            case SPO -> stalkingRegister = true;
            case STRG -> gangRegister = true;
            case RCPR, RCHD -> childrenRegister = true;
            case RVHR -> harm.registered(HarmLevel.VERY_HIGH);
            case RHRH -> harm.registered(HarmLevel.HIGH);
            case RMRH -> harm.registered(HarmLevel.MEDIUM);
            case RLRH -> harm.registered(HarmLevel.LOW);
            case IIOM, MAPP, INLL -> {
                // IOM status would feed this system's own choices back into it. MAPPA is read with its category. A life
                // sentence is no feature of the packs.
            }
        }
    }

    private void add(MappaManagement managed, LocalDate asOf) {
        int category = managed.category();
        if (category < 1 || category > MAPPA_CATEGORIES || !managed.inForceOn(asOf)) {
            return;
        }
        mappaCategory = mappaCategory == 0 ? category : Math.min(mappaCategory, category);
    }
}
