#pragma once

#include "exchange/casejson/case_json.h"

#include <QFile>

namespace kagami::test {

inline QByteArray exampleDocument()
{
    QFile file(QStringLiteral(":/cases/mirrorface.case.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Case caseOf(const Draft& draft)
{
    Case state;
    for (const Operation& operation : draft.operations) {
        if (const auto* item = std::get_if<PutItem>(&operation))
            state.put(item->item);
        else if (const auto* claim = std::get_if<PutClaim>(&operation))
            state.put(claim->claim);
    }
    return state;
}

} // namespace kagami::test
