package dev.stampbook.insight;

class InsightSeventh {}

class InsightEighth {}

class InsightNinth {}

class InsightTenth {}
