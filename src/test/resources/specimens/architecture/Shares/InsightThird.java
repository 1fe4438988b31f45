package dev.stampbook.insight;

public class InsightThird {}
