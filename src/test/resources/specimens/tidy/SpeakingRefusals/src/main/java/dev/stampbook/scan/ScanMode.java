enum ScanMode {
    KIOSK
}
