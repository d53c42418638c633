#pragma once

#include "base/result.h"

#include <QTest>

/// Fails the test with the error's own sentence unless `expression` (a Result or Status, evaluated once)
/// holds a value.
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto& kagamiResult = (expression);                                                             \
        QVERIFY2(kagamiResult.has_value(),                                                                   \
            kagamiResult.has_value() ? "" : qPrintable(kagami::describe(kagamiResult.error())));             \
    } while (false)

/// Fails the test unless `expression` (evaluated once) holds an error of this kind.
#define VERIFY_ERROR(expression, errorKind)                                                                  \
    do {                                                                                                     \
        const auto& kagamiResult = (expression);                                                             \
        QVERIFY2(!kagamiResult.has_value(), "succeeded: " #expression);                                      \
        QCOMPARE(kagamiResult.error().kind, errorKind);                                                      \
    } while (false)

/// Fails the test unless a rapidcheck property holds; the counterexample and its seed go to standard error.
/// Include <rapidcheck.h> (or support/generators.h) and link rapidcheck.
#define VERIFY_PROPERTY(sentence, ...) QVERIFY2(rc::check(sentence, __VA_ARGS__), sentence)
