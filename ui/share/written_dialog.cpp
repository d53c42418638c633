#include "ui/share/written_dialog.h"

#include "ui/controls/data_size.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace kagami {

namespace {

QLabel* selectable(const QString& text)
{
    QLabel* label = roleLabel(text, "value");
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// In two lines of half the digits: no layout breaks one long word.
QString inHalves(const QString& digits)
{
    return digits.left(digits.size() / 2) + u'\n' + digits.mid(digits.size() / 2);
}

} // namespace

WrittenDialog::WrittenDialog(const QString& path, const Digest& head, QWidget* parent)
    : FieldDialog(tr("The bundle is written"), tr("Copy the head"), parent)
    , m_head(selectable(inHalves(head.toHex())))
{
    addField(tr("File"), selectable(QDir::toNativeSeparators(path)));
    addField(tr("Size"), selectable(dataSizeText(QFileInfo(path).size())));
    m_head->setFont(tabularFont(FontRole::Body));
    addField(tr("Head"), m_head);
    m_head->setAccessibleDescription(head.toHex());
    addText(tr("Send the head by another way than the bundle. It proves to your colleague that nothing is "
               "missing (“kagami verify CASE --head …”), and it is what you give the next time to send only "
               "what is new."));
    cancelButton()->setText(tr("Close"));
}

void WrittenDialog::go()
{
    QGuiApplication::clipboard()->setText(m_head->accessibleDescription());
    mainButton()->setText(tr("Copied"));
}

} // namespace kagami
